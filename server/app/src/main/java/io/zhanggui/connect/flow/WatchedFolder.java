package io.zhanggui.connect.flow;

import io.zhanggui.connect.ConnectAction;
import io.zhanggui.connect.ImportOutcome;
import io.zhanggui.connect.ImportProgress;
import io.zhanggui.connect.Imports;
import io.zhanggui.connect.Said;
import io.zhanggui.connect.rules.QuietFiles;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.ErrorCode;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with a folder for each shop, by the shop's name: a file laid there is imported into that shop. A file whose
 * rows were all taken is deleted; a refused one goes, untouched, to {@code refused} beside it with a note that says why.
 */
final class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final Duration QUIET = Duration.ofSeconds(5);
    /** After a fault of the machine, such as a full disk, the same file is tried again after a while. */
    private static final Duration REST = Duration.ofMinutes(10);

    private static final Set<String> UNFINISHED = Set.of("crdownload", "part", "partial", "tmp", "download");

    private final Path folder;
    private final Imports imports;
    private final Agencies agencies;
    private final Shops shops;
    private final Audit audit;
    private final Clock clock;
    private final QuietFiles<Path> quiet = new QuietFiles<>(QUIET);
    private final Set<Path> told = new HashSet<>();

    WatchedFolder(Path folder, Imports imports, Agencies agencies, Shops shops, Audit audit, Clock clock) {
        this.folder = folder;
        this.imports = imports;
        this.agencies = agencies;
        this.shops = shops;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks once: takes every file that is quiet by now. */
    synchronized void look() {
        List<Path> files = new ArrayList<>();
        for (Path shopFolder : children(folder)) {
            if (Files.isDirectory(shopFolder, LinkOption.NOFOLLOW_LINKS)) {
                look(shopFolder, files);
            }
        }
        quiet.keepOnly(files);
    }

    private void look(Path shopFolder, List<Path> files) {
        List<Path> here =
                children(shopFolder).stream().filter(WatchedFolder::isFile).toList();
        if (here.isEmpty()) {
            return;
        }
        String name = shopFolder.getFileName().toString();
        Caller operator = Caller.local(agencies.getDefault().id());
        List<Shop> found = shops.listByName(operator.agency(), name, null);
        if (found.size() != 1) {
            if (told.add(shopFolder)) {
                LOG.warn(
                        "watched folder {}: {} shops are called so; its files are left alone",
                        shopFolder,
                        found.isEmpty() ? "no" : found.size());
            }
            return;
        }
        told.remove(shopFolder);
        files.addAll(here);
        Scope scope = Scope.of(operator.agency(), found.getFirst().id());
        here.stream().filter(this::isQuiet).forEach(file -> take(file, scope, operator));
    }

    private boolean isQuiet(Path file) {
        return quiet.look(file, file.toFile().length(), file.toFile().lastModified(), clock.instant());
    }

    private void take(Path file, Scope scope, Caller operator) {
        String name = file.getFileName().toString();
        try {
            List<ImportOutcome> outcomes =
                    imports.importNow(scope, operator.user(), file, name, Said.NOTHING, new ImportProgress());
            if (outcomes.stream().anyMatch(WatchedFolder::isOurFault)) {
                LOG.warn("watched file {} could not be taken now; it is tried again later", file);
                quiet.rest(file, REST, clock.instant());
                return;
            }
            outcomes.stream()
                    .filter(ImportOutcome.Loaded.class::isInstance)
                    .map(ImportOutcome.Loaded.class::cast)
                    .forEach(loaded -> audit.record(
                            operator,
                            ConnectAction.FILE_SUBMITTED,
                            "load " + loaded.load().receipt().load().value(),
                            null,
                            loaded.file()));
            if (!isQuiet(file)) {
                return; // it was written to meanwhile: what it is now is read once it is quiet again
            }
            if (!outcomes.isEmpty() && outcomes.stream().allMatch(ImportOutcome.Loaded.class::isInstance)) {
                Files.delete(file);
            } else {
                RefusedFile.setAside(file, outcomes);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("watched file {}", file, e);
            quiet.rest(file, REST, clock.instant());
        }
    }

    private static boolean isOurFault(ImportOutcome outcome) {
        return outcome instanceof ImportOutcome.Refused refused
                && (kind(refused.reason()) == ErrorCode.Kind.RESOURCES
                        || kind(refused.reason()) == ErrorCode.Kind.INTERNAL);
    }

    private static ErrorCode.Kind kind(Failure reason) {
        return reason.code().kind();
    }

    private static boolean isFile(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !UNFINISHED.contains(ending)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            LOG.warn("watched folder {}: {}", folder, e.toString());
            return List.of();
        }
    }
}
