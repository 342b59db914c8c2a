/// How good a checkpoint is at every task of the starter's world, measured by looking at pixels, on
/// scenes that training never sees. Uses the contract alone.
@NullMarked
package studio.lumina.starter.evaluate;

import org.jspecify.annotations.NullMarked;
