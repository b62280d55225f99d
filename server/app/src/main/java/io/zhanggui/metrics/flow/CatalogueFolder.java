package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.CatalogueFault;
import io.zhanggui.shared.AgencyId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the files of the folder {@code catalogue} had wrong when they were last read. */
@Component
class CatalogueFolder {

    private final Map<AgencyId, List<CatalogueFault>> faults = new ConcurrentHashMap<>();

    List<CatalogueFault> faults(AgencyId agency) {
        return faults.getOrDefault(agency, List.of());
    }

    void put(AgencyId agency, List<CatalogueFault> found) {
        faults.put(agency, List.copyOf(found));
    }
}
