package io.tributary.workbench.spark;

import org.apache.spark.launcher.JavaModuleOptions;

/** Prints the options of the JVM that Spark needs, for the launcher. */
final class SparkOptions {
    private SparkOptions() {}

    public static void main(String[] args) {
        System.out.println(JavaModuleOptions.defaultModuleOptions());
    }
}
