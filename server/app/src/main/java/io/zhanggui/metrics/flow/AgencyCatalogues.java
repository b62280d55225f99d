package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.CatalogueFault;
import io.zhanggui.metrics.CatalogueVersion;
import io.zhanggui.metrics.catalogue.Catalogue;
import io.zhanggui.metrics.catalogue.CatalogueReader;
import io.zhanggui.metrics.catalogue.ShippedCatalogue;
import io.zhanggui.metrics.catalogue.YamlFile;
import io.zhanggui.metrics.store.JooqCatalogueVersions;
import io.zhanggui.shared.AgencyId;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The catalogue in force of each agency, read from its newest files when first asked for after a change. */
@Component
class AgencyCatalogues implements Catalogues {

    private static final Logger LOG = LoggerFactory.getLogger(AgencyCatalogues.class);

    /**
     * What is in force.
     *
     * @param files the newest version of each file, those removed too
     * @param faults of files that are out of force because they no longer fit
     */
    record InForce(Catalogue catalogue, List<CatalogueVersion> files, List<CatalogueFault> faults) {

        /** Texts by name. */
        Map<String, String> texts() {
            Map<String, String> texts = new TreeMap<>();
            files.stream()
                    .filter(file -> file.text() != null)
                    .forEach(file -> texts.put(file.file(), Objects.requireNonNull(file.text())));
            return texts;
        }
    }

    private final JooqCatalogueVersions versions;
    private final Map<AgencyId, InForce> known = new ConcurrentHashMap<>();

    AgencyCatalogues(JooqCatalogueVersions versions) {
        this.versions = versions;
    }

    @Override
    public Catalogue of(AgencyId agency) {
        return inForce(agency).catalogue();
    }

    InForce inForce(AgencyId agency) {
        return known.computeIfAbsent(agency, this::read);
    }

    /** To be called when a new version is committed: whoever asks from now on gets it. */
    void forget(AgencyId agency) {
        known.remove(agency);
    }

    /** What files of an agency come to on the shipped catalogue. */
    static CatalogueReader.Extended extended(Map<String, String> texts) {
        List<YamlFile> files = texts.entrySet().stream()
                .map(file -> new YamlFile(file.getKey(), new StringReader(file.getValue())))
                .toList();
        return CatalogueReader.extend(ShippedCatalogue.get(), files);
    }

    /**
     * A file that was right when it was kept may clash with a later release of the shipped catalogue. It is then out of
     * force and said to be so; the other files stay in force.
     */
    private InForce read(AgencyId agency) {
        List<CatalogueVersion> files = versions.listNewest(agency);
        long newest = files.stream().mapToLong(CatalogueVersion::number).max().orElse(0);
        Map<String, String> texts = new InForce(ShippedCatalogue.get(), files, List.of()).texts();
        List<CatalogueFault> faults = new ArrayList<>();
        CatalogueReader.Extended read = extended(texts);
        while (!read.faults().isEmpty()) {
            faults.addAll(read.faults());
            Set<String> faulty =
                    read.faults().stream().map(CatalogueFault::file).collect(Collectors.toSet());
            texts.keySet().removeAll(faulty);
            read = extended(texts);
        }
        faults.forEach(fault -> LOG.warn(
                "a catalogue file of agency {} is out of force: {}",
                agency.value(),
                fault.sentence().en()));
        return new InForce(read.catalogue().at(newest), files, List.copyOf(faults));
    }
}
