package io.zhanggui.insight.forecast;

import io.zhanggui.insight.forecast.ForecastAnswer.Candidate;
import io.zhanggui.insight.forecast.ForecastAnswer.Words;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine's names of methods, for people. */
final class MethodWords {

    private static final Map<String, Words> NAMES = Map.ofEntries(
            Map.entry("ETS", new Words("指数平滑", "exponential smoothing")),
            Map.entry("ARIMA", new Words("ARIMA", "ARIMA")),
            Map.entry("DOTM", new Words("Theta", "Theta")),
            Map.entry("SES", new Words("简单指数平滑", "simple smoothing")),
            Map.entry("SBA", new Words("间歇需求法 SBA", "intermittent demand (SBA)")),
            Map.entry("TSB", new Words("间歇需求法 TSB", "intermittent demand (TSB)")),
            Map.entry("Naive", new Words("照搬上一天", "the last day repeated")),
            Map.entry("SeasonalNaive", new Words("照搬上周", "the last week repeated")));

    private static final Pattern PART = Pattern.compile("(\\d\\.\\d\\d) ([A-Za-z]+)[^+]*");
    private static final String CALENDAR = " + calendar";

    private MethodWords() {}

    /** Such as {@code 0.40 ETS(A,N,N) + 0.35 ARIMA(0,1,1) + 0.25 DOTM + calendar}. */
    static Words of(String method) {
        Matcher part = PART.matcher(method);
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        while (part.find()) {
            Words name = name(part.group(2));
            long share = Math.round(100 * Double.parseDouble(part.group(1)));
            zh.append(zh.isEmpty() ? "" : "、")
                    .append(name.zh())
                    .append(' ')
                    .append(share)
                    .append('%');
            en.append(en.isEmpty() ? "" : ", ")
                    .append(name.en())
                    .append(' ')
                    .append(share)
                    .append('%');
        }
        if (zh.isEmpty()) {
            Words one = name(method.replaceFirst("[^A-Za-z].*", ""));
            zh.append(one.zh());
            en.append(one.en());
        } else {
            zh.append("的加权组合，权重按各自在最近几段历史上的误差定");
            en.append(", combined with weights that follow their errors on the latest stretches of the past");
        }
        if (method.endsWith(CALENDAR)) {
            zh.append("；星期、放假调休和大促的影响先分开估计，再加到未来的日子上");
            en.append("; the week, days off and festivals are estimated apart and put on the days to come");
        } else {
            zh.append("；卖出太少或每天一样，看不出星期和大促的影响");
            en.append("; sales are too few or too even to see the week or festivals in them");
        }
        return new Words(zh.toString(), en.toString());
    }

    static Words name(String key) {
        return NAMES.getOrDefault(key, new Words(key, key));
    }

    static Candidate chosen(double symmetricError, double scaledError) {
        return new Candidate("chosen", "本次所用的组合", "the combination used", symmetricError, scaledError, true);
    }

    static Candidate rival(String key, double symmetricError, double scaledError) {
        Words words = name(key);
        return new Candidate(key, words.zh(), words.en(), symmetricError, scaledError, false);
    }
}
