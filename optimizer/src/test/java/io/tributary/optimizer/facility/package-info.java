@NullMarked
package io.tributary.optimizer.facility;

import org.jspecify.annotations.NullMarked;
