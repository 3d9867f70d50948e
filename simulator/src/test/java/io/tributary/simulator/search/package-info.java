@NullMarked
package io.tributary.simulator.search;

import org.jspecify.annotations.NullMarked;
