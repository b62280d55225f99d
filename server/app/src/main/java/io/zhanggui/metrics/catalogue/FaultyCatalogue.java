package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.CatalogueFault;
import java.util.List;
import java.util.stream.Collectors;

/** The shipped files have faults; every one of them, each with file and line. */
public final class FaultyCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FaultyCatalogue(List<CatalogueFault> faults) {
        super(faults.stream()
                .map(fault -> fault.sentence().en())
                .collect(Collectors.joining("\n  ", "the metric catalogue has faults:\n  ", "")));
    }
}
