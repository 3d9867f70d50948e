/** A Jupyter kernel for Java on JShell, and the figures that its notebooks draw. It holds no model logic. */
@NullMarked
package io.tributary.notebook;

import org.jspecify.annotations.NullMarked;
