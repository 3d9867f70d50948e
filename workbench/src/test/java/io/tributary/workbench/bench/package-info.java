@NullMarked
package io.tributary.workbench.bench;

import org.jspecify.annotations.NullMarked;
