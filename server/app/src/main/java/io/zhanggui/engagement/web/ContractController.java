package io.zhanggui.engagement.web;

import io.zhanggui.engagement.ContractTrial;
import io.zhanggui.engagement.EngagementError;
import io.zhanggui.engagement.SampleFiles;
import io.zhanggui.engagement.SettlementJson;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.bundle.Replay;
import io.zhanggui.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Contracts before they are signed, and bundles of the other side; in the forms of the commands of the same names. */
@RestController
@RequestMapping("/api/contracts")
class ContractController {

    private static final int LONGEST = 2_000_000;
    private static final int LARGEST_BUNDLE = 64 << 20;
    private static final BigDecimal MOST = BigDecimal.TEN;

    /**
     * What is tried.
     *
     * @param facts may be left out where only the contract is looked at
     * @param factors by metric, what its facts are multiplied by
     */
    record TrialRequest(
            @Nullable String contract,
            @Nullable String facts,
            @Nullable Map<String, BigDecimal> factors) {}

    @GetMapping("/sample")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    SampleFiles sample() {
        return SampleFiles.shipped();
    }

    @PostMapping("/check")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    ObjectNode check(@RequestBody TrialRequest asked) {
        return SettlementJson.of(ContractTrial.check(text(asked.contract())));
    }

    @PostMapping("/settle")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    ObjectNode settle(@RequestBody TrialRequest asked) {
        return TrialView.of(trial(asked));
    }

    @PostMapping("/bundle")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    ResponseEntity<byte[]> bundle(@RequestBody TrialRequest asked) {
        return switch (trial(asked).bundle()) {
            case Refused<byte[]> refused ->
                throw new Failure(
                        EngagementError.NOTHING_TO_PACK,
                        refused.reasons().getFirst().said().zh());
            case Done<byte[]> done ->
                ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("settlement.zip")
                                        .build()
                                        .toString())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(done.value());
        };
    }

    @PostMapping(value = "/replay", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RequiresPermission(Permission.SEE_CONTRACTS)
    ObjectNode replay(HttpServletRequest request, @RequestParam(required = false) @Nullable String root)
            throws IOException {
        byte[] bundle = request.getInputStream().readNBytes(LARGEST_BUNDLE);
        return Replay.run(bundle, Optional.ofNullable(root).map(String::strip).filter(text -> !text.isEmpty()))
                .json();
    }

    private static ContractTrial trial(TrialRequest asked) {
        String facts = asked.facts() == null ? "" : asked.facts();
        if (facts.length() > LONGEST) {
            throw new Failure(EngagementError.TOO_LONG, LONGEST);
        }
        return new ContractTrial(text(asked.contract()), facts, factors(asked.factors()));
    }

    private static String text(@Nullable String contract) {
        if (contract == null || contract.isBlank()) {
            throw new Failure(EngagementError.NO_CONTRACT);
        }
        if (contract.length() > LONGEST) {
            throw new Failure(EngagementError.TOO_LONG, LONGEST);
        }
        return contract;
    }

    private static Map<String, BigFraction> factors(@Nullable Map<String, BigDecimal> asked) {
        Map<String, BigFraction> factors = new LinkedHashMap<>();
        if (asked != null) {
            asked.forEach((metric, factor) -> {
                if (factor.signum() < 0 || factor.compareTo(MOST) > 0 || factor.scale() > 6) {
                    throw new Failure(EngagementError.BAD_FACTOR, factor);
                }
                factors.put(metric, Fractions.of(factor));
            });
        }
        return factors;
    }
}
