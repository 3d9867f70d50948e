@NullMarked
package io.tributary.optimizer.selection.constraints;

import org.jspecify.annotations.NullMarked;
