/** Tests of the room experiment: whole studies. */
@NullMarked
package io.tributary.simulator.experiment;

import org.jspecify.annotations.NullMarked;
