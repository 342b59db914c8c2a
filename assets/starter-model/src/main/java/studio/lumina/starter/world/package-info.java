/// The starter checkpoint's small world: scenes drawn by chance from a seed, their pictures with
/// exact depth, normals, classes, boxes and skeletons, and everything that can be said about them.
/// Training data and evaluation come from the same description.
@NullMarked
package studio.lumina.starter.world;

import org.jspecify.annotations.NullMarked;
