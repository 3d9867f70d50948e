/** Tests of the room scenario, from the smallest file up. */
@NullMarked
package io.tributary.simulator.scenario;

import org.jspecify.annotations.NullMarked;
