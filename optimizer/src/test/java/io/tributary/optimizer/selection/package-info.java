@NullMarked
package io.tributary.optimizer.selection;

import org.jspecify.annotations.NullMarked;
