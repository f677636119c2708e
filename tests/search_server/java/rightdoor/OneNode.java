package rightdoor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsUtils;

/**
 * One Elasticsearch node on loopback, on ports that are free, over a home laid out like a stock one. Once it answers
 * it writes its address into `url`; once nobody holds a lock on `in-use` any longer it ends. It holds one on `node` for
 * as long as it lives.
 *
 * Elasticsearch's own start-up is left out: it refuses root and expects the packaged distribution. The node is the
 * same class, and loads its modules the same way.
 */
public final class OneNode {
    private static final long LOOK_EVERY_MILLISECONDS = 500;

    /** A lock that nothing refers to any longer would be let go of before the process ends. */
    private static final List<FileLock> HELD = new ArrayList<>();

    public static void main(String[] arguments) {
        try {
            serve(Path.of(arguments[0]));
            System.exit(0);
        } catch (Throwable problem) {
            // The node's own threads would keep the process alive without it.
            problem.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(Path home) throws Exception {
        if (!holds(file(home.resolve("node")))) {
            throw new IllegalStateException("another node runs from " + home);
        }
        Node node = node(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
        node.start();
        var http = node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress();
        tell(home.resolve("url"), "http://" + http);
        waitUntilNobodyUses(home.resolve("in-use"));
    }

    private static Node node(Path home) throws Exception {
        Settings settings = Settings.builder()
            .put("path.home", home)
            .put("cluster.name", "right-door-tests")
            .put("node.name", "one")
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("discovery.type", "single-node")
            // A disk that is nearly full would make every index read-only.
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), home.resolve("config"), () -> "one");
        LogConfigurator.configureESLogging();
        return new Node(environment, PluginsLoader.createPluginsLoader(
            PluginsUtils.getModuleBundles(environment.modulesDir()),
            PluginsUtils.getPluginBundles(environment.pluginsDir()),
            Map.of(), false));
    }

    /** Written beside and moved, so that nobody reads half an address. */
    private static void tell(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.move(Files.writeString(beside, text), file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whoever uses the node shares a lock on this file, which the system takes away even from one that is killed. */
    private static void waitUntilNobodyUses(Path inUse) throws Exception {
        FileChannel users = file(inUse);
        while (!holds(users)) {
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        }
    }

    private static FileChannel file(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Whether this process now has the file for itself. If so it keeps it: who comes while it ends waits for that. */
    private static boolean holds(FileChannel file) throws IOException {
        FileLock lock = file.tryLock();
        return lock != null && HELD.add(lock);
    }

    private static void close(Node node) {
        try {
            node.close();
        } catch (IOException problem) {
            problem.printStackTrace();
        }
    }
}
