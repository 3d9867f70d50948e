@NullMarked
package io.tributary.optimizer.facility.bound;

import org.jspecify.annotations.NullMarked;
