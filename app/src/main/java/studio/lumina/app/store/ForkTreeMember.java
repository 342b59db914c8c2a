package studio.lumina.app.store;

import studio.lumina.core.RowSchedule;

/// A picture of a fork tree: one of those that share rows. What tells forks apart are the values
/// along their rows, so these are read with it; its codes are not.
///
/// @param values along its rows
public record ForkTreeMember(PictureSummary picture, RowSchedule values) {}
