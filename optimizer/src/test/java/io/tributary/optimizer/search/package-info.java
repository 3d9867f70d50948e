@NullMarked
package io.tributary.optimizer.search;

import org.jspecify.annotations.NullMarked;
