@NullMarked
package io.tributary.optimizer;

import org.jspecify.annotations.NullMarked;
