@NullMarked
package io.tributary.optimizer.facility.search;

import org.jspecify.annotations.NullMarked;
