@NullMarked
package io.tributary.optimizer.territory.exact;

import org.jspecify.annotations.NullMarked;
