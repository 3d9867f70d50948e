package io.tributary.simulator.experiment;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * What the tasks of one round belong to, in a form that can travel to another machine.
 *
 * @param batch the batch
 * @param fingerprint fingerprint of the experiment, the head of every shard
 * @param shards folder of the shards; every worker must see it under this path
 * @param prefix how the names of this round's shards begin; no shard begins so yet
 */
public record Work(Batch batch, String fingerprint, String shards, String prefix) implements Serializable {

    /** A new shard of this round for a worker. */
    public ShardWriter shard(String worker) {
        return ShardWriter.open(Path.of(shards, prefix + worker + ".csv"), fingerprint);
    }
}
