@NullMarked
package io.tributary.optimizer.knapsack;

import org.jspecify.annotations.NullMarked;
