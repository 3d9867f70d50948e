@NullMarked
package io.tributary.optimizer.selection.program;

import org.jspecify.annotations.NullMarked;
