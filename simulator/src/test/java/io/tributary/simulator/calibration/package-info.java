@NullMarked
package io.tributary.simulator.calibration;

import org.jspecify.annotations.NullMarked;
