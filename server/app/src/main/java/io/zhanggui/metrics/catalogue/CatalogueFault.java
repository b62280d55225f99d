package io.zhanggui.metrics.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Every fault of the catalogue's files, each with file and line. */
public final class CatalogueFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogueFault(List<String> faults) {
        super(faults.stream().collect(Collectors.joining("\n  ", "the metric catalogue has faults:\n  ", "")));
    }
}
