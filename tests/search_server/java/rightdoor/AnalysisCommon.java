package rightdoor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Stands in for the stock module of this name, which no package registry carries: the same names over the same classes
 * of Lucene, and only those that README.md lists. Any other name or parameter fails when the index is created, so that
 * nothing means one thing here and another on a whole server.
 */
public final class AnalysisCommon extends Plugin implements AnalysisPlugin {

    @Override
    public List<PreConfiguredTokenizer> getPreConfiguredTokenizers() {
        return List.of(
            PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new),
            PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new));
    }

    /** `true` for those that also serve the normalizers of keywords. */
    @Override
    public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
        return List.of(
            PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
            PreConfiguredTokenFilter.singleton("trim", true, TrimFilter::new),
            PreConfiguredTokenFilter.singleton("kstem", false, KStemFilter::new),
            PreConfiguredTokenFilter.singleton("porter_stem", false, PorterStemFilter::new));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
            "edge_ngram", filter(Set.of("min_gram", "max_gram", "preserve_original"), AnalysisCommon::beginnings),
            "keyword_marker", AnalysisPlugin.requiresAnalysisSettings(
                filter(Set.of("keywords", "ignore_case"), AnalysisCommon::keptWhole)),
            "stemmer", filter(Set.of("language"), AnalysisCommon::stemmer));
    }

    private static Function<TokenStream, TokenStream> beginnings(Settings settings) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean whole = settings.getAsBoolean("preserve_original", false);
        return words -> new EdgeNGramTokenFilter(words, shortest, longest, whole);
    }

    private static Function<TokenStream, TokenStream> keptWhole(Settings settings) {
        List<String> keywords = settings.getAsList("keywords");
        if (keywords.isEmpty()) {
            throw new IllegalArgumentException("keyword_marker needs [keywords]");
        }
        CharArraySet kept = new CharArraySet(keywords, settings.getAsBoolean("ignore_case", false));
        return words -> new SetKeywordMarkerFilter(words, kept);
    }

    private static Function<TokenStream, TokenStream> stemmer(Settings settings) {
        String language = settings.get("language", "porter");
        return switch (language) {
            case "english", "porter" -> PorterStemFilter::new;
            case "porter2" -> words -> new SnowballFilter(words, new EnglishStemmer());
            case "light_english", "kstem" -> KStemFilter::new;
            case "possessive_english" -> EnglishPossessiveFilter::new;
            default -> throw new IllegalArgumentException("the server of the tests has no stemmer [" + language + "]");
        };
    }

    /** A filter of these parameters; a list such as `keywords` arrives as `keywords` or as `keywords.0` and so on. */
    private static AnalysisProvider<TokenFilterFactory> filter(
        Set<String> parameters, Function<Settings, Function<TokenStream, TokenStream>> maker) {
        return (index, environment, name, settings) -> {
            for (String given : settings.keySet()) {
                boolean ofTheIndex = given.equals("type") || given.startsWith("index.");
                if (!ofTheIndex && !parameters.contains(given.replaceFirst("\\.\\d+$", ""))) {
                    throw new IllegalArgumentException(
                        "the server of the tests has no parameter [" + given + "] for the filter [" + name + "]");
                }
            }
            Function<TokenStream, TokenStream> made = maker.apply(settings);
            return new AbstractTokenFilterFactory(name, settings) {
                @Override
                public TokenStream create(TokenStream words) {
                    return made.apply(words);
                }
            };
        };
    }
}
