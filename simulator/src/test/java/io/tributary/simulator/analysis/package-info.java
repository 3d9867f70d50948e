/** Tests of the room analysis: each finding against a case whose answer is known in closed form. */
@NullMarked
package io.tributary.simulator.analysis;

import org.jspecify.annotations.NullMarked;
