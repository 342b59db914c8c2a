/// The wire form of the contract, spoken between the studio and its engine process.
@NullMarked
package studio.lumina.core.wire;

import org.jspecify.annotations.NullMarked;
