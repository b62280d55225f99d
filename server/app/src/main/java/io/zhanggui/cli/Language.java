package io.zhanggui.cli;

import java.util.List;

/** The language of what the terminal says. */
enum Language {
    zh,
    en;

    String choose(String chinese, String english) {
        return this == en ? english : chinese;
    }

    /**
     * The language asked for, read before anything else so that even a fault in the words is told in it; Chinese where
     * none or an unknown one is named, which the reading proper then refuses.
     */
    static Language named(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean english = word.equals("--lang=en")
                    || (word.equals("--lang")
                            && i + 1 < words.size()
                            && words.get(i + 1).equals("en"));
            if (english) {
                return en;
            }
        }
        return zh;
    }
}
