/** Tests of the room document, from a single value up. */
@NullMarked
package io.tributary.simulator.document;

import org.jspecify.annotations.NullMarked;
