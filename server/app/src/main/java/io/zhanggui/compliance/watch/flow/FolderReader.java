package io.zhanggui.compliance.watch.flow;

import io.zhanggui.paper.PaperText;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads texts from folders below the one for rules, and from nowhere else. */
@Component
class FolderReader {

    private static final long LONGEST = 20L << 20;
    private static final int MOST_FILES = 500;

    private final Path root;

    FolderReader(@Value("${zhanggui.data}") Path data) {
        this.root = data.resolve("rules").toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** The folder of that name, where there is one below the root; links that lead out of it are none. */
    Optional<Path> find(String place) {
        try {
            Files.createDirectories(root);
            Path folder = root.resolve(place).normalize();
            boolean inside = folder.startsWith(root)
                    && Files.isDirectory(folder)
                    && folder.toRealPath().startsWith(root.toRealPath());
            return inside ? Optional.of(folder) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Its files of text, by name. */
    List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .matches("[^.].*\\.(txt|md|html?|docx|pdf)"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its text; empty where it is too long or no text. */
    Optional<String> read(Path file) {
        try {
            return Files.size(file) > LONGEST ? Optional.empty() : decode(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The words of a PDF or Word document; else UTF-8 where it is, else GB18030; what holds zero bytes is no text. */
    static Optional<String> decode(byte[] bytes) {
        if (PaperText.isPaper(bytes)) {
            try {
                return Optional.of(PaperText.read(bytes));
            } catch (Failure e) {
                return Optional.empty();
            }
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
