@NullMarked
package io.tributary.optimizer.facility.exact;

import org.jspecify.annotations.NullMarked;
