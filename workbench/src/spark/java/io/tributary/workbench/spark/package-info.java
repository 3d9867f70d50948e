/**
 * A second Runner: the tasks of a batch on Apache Spark, on this machine or on a cluster. Compiled only with the profile
 * {@code spark}; the rest of the workbench never names it. Tasks write the same shards as the threads do, so a lost worker
 * costs the runs that were under way there and nothing else.
 */
@NullMarked
package io.tributary.workbench.spark;

import org.jspecify.annotations.NullMarked;
