package studio.lumina.app.store;

import studio.lumina.core.RowSchedule;

/// A picture among those that share rows with it. What tells forks apart are the values along their
/// rows, so these are read with it; its codes are not.
///
/// @param values along its rows
public record Relative(PictureSummary picture, RowSchedule values) {}
