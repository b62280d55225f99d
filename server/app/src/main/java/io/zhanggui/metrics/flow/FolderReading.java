package io.zhanggui.metrics.flow;

import io.zhanggui.database.DataFolder;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.CatalogueFault;
import io.zhanggui.metrics.CatalogueFiles;
import io.zhanggui.metrics.CatalogueVersion;
import io.zhanggui.metrics.store.JooqCatalogueVersions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the files of the folder {@code catalogue} below the data folder at each start: those that lie in it for the
 * default agency, those of a folder in it named like an agency for that one. A file is taken when its text is another
 * than the folder gave last, so that what was changed on the page since stays. One with faults is not taken; the server
 * starts all the same, and log and page say what is wrong.
 */
@Component
class FolderReading {

    private static final Logger LOG = LoggerFactory.getLogger(FolderReading.class);
    private static final long LARGEST = 1_000_000;

    private final DataFolder data;
    private final Agencies agencies;
    private final CatalogueFiles files;
    private final JooqCatalogueVersions versions;
    private final CatalogueFolder found;

    FolderReading(
            DataFolder data,
            Agencies agencies,
            CatalogueFiles files,
            JooqCatalogueVersions versions,
            CatalogueFolder found) {
        this.data = data;
        this.agencies = agencies;
        this.files = files;
        this.versions = versions;
        this.found = found;
    }

    @EventListener(ApplicationReadyEvent.class)
    void readAll() {
        Path folder = data.root().resolve("catalogue");
        if (Files.isDirectory(folder)) {
            read(agencies.getDefault(), folder);
            agencies.listAgencies().stream()
                    .filter(agency -> Files.isDirectory(folder.resolve(agency.name())))
                    .forEach(agency -> read(agency, folder.resolve(agency.name())));
        }
    }

    private void read(Agency agency, Path folder) {
        List<CatalogueFault> faults = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sorted = entries.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                faults.addAll(take(Caller.local(agency.id()), file));
            }
        } catch (IOException e) {
            LOG.warn("the catalogue folder {} cannot be read", folder, e);
        }
        faults.forEach(fault -> LOG.warn("not taken: {}", fault.sentence().en()));
        found.put(agency.id(), faults);
    }

    private List<CatalogueFault> take(Caller caller, Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > LARGEST) {
            LOG.warn("not taken: {} is too large", file);
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Optional<CatalogueVersion> last = versions.findNewest(caller.agency(), name, CatalogueVersion.Origin.FOLDER);
        if (last.map(CatalogueVersion::text).filter(text::equals).isPresent()) {
            return List.of();
        }
        List<CatalogueFault> faults = files.check(caller, name, text).faults();
        if (faults.isEmpty()) {
            files.keep(caller, new CatalogueFiles.Wish(name, text, CatalogueVersion.Origin.FOLDER, "", null, true));
        }
        return faults;
    }
}
