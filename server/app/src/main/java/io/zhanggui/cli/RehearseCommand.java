package io.zhanggui.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Does once, on an empty folder, what users do often, so that the JVM can record which classes a start needs. Only the
 * build calls it.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("zhanggui-rehearsal");
        Terminal nowhere = new Terminal(InputStream.nullInputStream(), silence(), silence(), false);
        InputStream text = new ByteArrayInputStream("最好的面膜，三天见效\n".getBytes(StandardCharsets.UTF_8));
        try {
            int code = Zhanggui.run(nowhere, "shops", "--data", folder.toString());
            Zhanggui.run(nowhere, "metrics", "--json", "--data", folder.toString());
            Zhanggui.run(new Terminal(text, silence(), silence(), false), "check");
            return code;
        } finally {
            delete(folder);
        }
    }

    private static PrintStream silence() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> paths = Files.walk(folder)) {
            found = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : found) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException("left behind: " + path, e);
            }
        }
    }
}
