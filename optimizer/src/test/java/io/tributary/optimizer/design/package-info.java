/** Tests of the territories of scenarios. */
@NullMarked
package io.tributary.optimizer.design;

import org.jspecify.annotations.NullMarked;
