@NullMarked
package io.tributary.optimizer.bound;

import org.jspecify.annotations.NullMarked;
