package io.tributary.workbench.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A standalone cluster of one master and two workers as processes on loopback addresses. The workers have addresses of
 * their own, because Spark forgets all that a lost worker's host held.
 */
final class Cluster implements AutoCloseable {
    private final Path home;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private Cluster(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    static Cluster start(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("cluster"));
        Path jars = Files.createDirectories(home.resolve("jars"));
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                Files.createSymbolicLink(jars.resolve(number++ + "-" + Path.of(entry).getFileName()), Path.of(entry));
            }
        }
        Cluster cluster = new Cluster(home, freePort());
        cluster.launch("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "" + cluster.port);
        for (int worker = 2; worker <= 3; worker++) {
            cluster.launch(
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0." + worker,
                    "--cores",
                    "1",
                    "--memory",
                    "700m",
                    "--work-dir",
                    home.resolve("work" + worker).toString(),
                    cluster.master());
        }
        return cluster;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void launch(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main, "--webui-port", "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                home.resolve("process-" + processes.size() + ".log").toFile()));
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        processes.add(builder.start());
    }

    String master() {
        return "spark://127.0.0.1:" + port;
    }

    /** Kills a worker and what it runs, at once. */
    void killWorker(int which) {
        Process worker = processes.get(which);
        try (Stream<ProcessHandle> children = worker.toHandle().descendants()) {
            children.toList().forEach(ProcessHandle::destroyForcibly);
        }
        worker.destroyForcibly();
    }

    /** What master and workers wrote. */
    String log() {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".log")).sorted().toList()) {
                text.append(file).append('\n').append(Files.readString(file)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public void close() {
        for (int process = processes.size() - 1; process >= 0; process--) {
            killWorker(process);
        }
    }
}
