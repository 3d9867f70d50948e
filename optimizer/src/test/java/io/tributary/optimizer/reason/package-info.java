@NullMarked
package io.tributary.optimizer.reason;

import org.jspecify.annotations.NullMarked;
