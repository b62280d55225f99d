package io.zhanggui;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.ErrorCode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Programs know a fault by its code, so a code means one thing in the whole house. */
class ErrorCodesTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    private static final List<ErrorCode> ALL = types().map(Class::getEnumConstants)
            .flatMap(Stream::of)
            .map(ErrorCode.class::cast)
            .toList();

    private static Stream<Class<?>> types() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ErrorCode.class));
        return scanner.findCandidateComponents("io.zhanggui").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null));
    }

    @Test
    void no_code_is_given_twice() {
        assertThat(ALL).hasSizeGreaterThan(100);
        assertThat(ALL.stream().collect(Collectors.groupingBy(ErrorCode::code)).values().stream()
                        .filter(same -> same.size() > 1))
                .isEmpty();
    }

    /** Reasons that come in both languages have a place each, so their numbers may differ; how many there are may not. */
    @Test
    void both_languages_say_as_much() {
        assertThat(ALL)
                .allSatisfy(
                        fault -> assertThat(places(fault.en())).as(fault.code()).hasSameSizeAs(places(fault.zh())));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
