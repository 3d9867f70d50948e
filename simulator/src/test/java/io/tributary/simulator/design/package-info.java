/** Tests of the room design: each design against what was published of it. */
@NullMarked
package io.tributary.simulator.design;

import org.jspecify.annotations.NullMarked;
