@NullMarked
package io.tributary.optimizer.selection.solver;

import org.jspecify.annotations.NullMarked;
