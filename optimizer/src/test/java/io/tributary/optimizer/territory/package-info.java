@NullMarked
package io.tributary.optimizer.territory;

import org.jspecify.annotations.NullMarked;
