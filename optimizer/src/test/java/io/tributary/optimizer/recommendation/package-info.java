@NullMarked
package io.tributary.optimizer.recommendation;

import org.jspecify.annotations.NullMarked;
