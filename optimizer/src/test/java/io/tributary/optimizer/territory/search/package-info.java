@NullMarked
package io.tributary.optimizer.territory.search;

import org.jspecify.annotations.NullMarked;
