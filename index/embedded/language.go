package embedded

import (
	"strings"

	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/lang/bg"
	"github.com/blevesearch/bleve/v2/analysis/lang/ca"
	"github.com/blevesearch/bleve/v2/analysis/lang/cjk"
	"github.com/blevesearch/bleve/v2/analysis/lang/ckb"
	"github.com/blevesearch/bleve/v2/analysis/lang/cs"
	"github.com/blevesearch/bleve/v2/analysis/lang/da"
	"github.com/blevesearch/bleve/v2/analysis/lang/de"
	"github.com/blevesearch/bleve/v2/analysis/lang/el"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/lang/es"
	"github.com/blevesearch/bleve/v2/analysis/lang/eu"
	"github.com/blevesearch/bleve/v2/analysis/lang/fa"
	"github.com/blevesearch/bleve/v2/analysis/lang/fi"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/bleve/v2/analysis/lang/ga"
	"github.com/blevesearch/bleve/v2/analysis/lang/gl"
	"github.com/blevesearch/bleve/v2/analysis/lang/hi"
	"github.com/blevesearch/bleve/v2/analysis/lang/hr"
	"github.com/blevesearch/bleve/v2/analysis/lang/hu"
	"github.com/blevesearch/bleve/v2/analysis/lang/hy"
	"github.com/blevesearch/bleve/v2/analysis/lang/id"
	"github.com/blevesearch/bleve/v2/analysis/lang/it"
	"github.com/blevesearch/bleve/v2/analysis/lang/nl"
	"github.com/blevesearch/bleve/v2/analysis/lang/no"
	"github.com/blevesearch/bleve/v2/analysis/lang/pl"
	"github.com/blevesearch/bleve/v2/analysis/lang/pt"
	"github.com/blevesearch/bleve/v2/analysis/lang/ro"
	"github.com/blevesearch/bleve/v2/analysis/lang/ru"
	"github.com/blevesearch/bleve/v2/analysis/lang/sv"
	"github.com/blevesearch/bleve/v2/analysis/lang/tr"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"
)

// undetermined is the language of the stories in an unknown language and in
// those that Bleve has no analyzer for, as BCP 47 has it.
const undetermined = "und"

// baseLanguage returns the language that a BCP 47 tag belongs to, as fields
// are named by: "en" for "en-GB". Languages without an analyzer are
// undetermined.
func baseLanguage(tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	switch base {
	case "nb", "nn":
		base = "no"
	case "in":
		base = "id"
	}
	if stockAnalyzer(base) == "" && stopFilters(base) == nil {
		return undetermined
	}
	return base
}

// stockAnalyzer names the Bleve analyzer of a language, or returns "" where
// there is none that does.
func stockAnalyzer(base string) string {
	switch base {
	case ar.AnalyzerName, ckb.AnalyzerName, da.AnalyzerName, en.AnalyzerName, fa.AnalyzerName,
		fi.AnalyzerName, hi.AnalyzerName, hr.AnalyzerName, hu.AnalyzerName,
		nl.AnalyzerName, no.AnalyzerName, pl.AnalyzerName, ro.AnalyzerName,
		sv.AnalyzerName, tr.AnalyzerName:
		return base
	case "zh", "ja", "ko":
		return cjk.AnalyzerName
	}
	return ""
}

// stopFilters names the token filters, up to stop words, for the languages
// without a stock analyzer. Behind them comes stemming, where there is some.
func stopFilters(base string) []string {
	switch base {
	case "bg":
		return []string{lowercase.Name, bg.StopName}
	case "ca":
		return []string{lowercase.Name, ca.ElisionName, ca.StopName}
	case "cs":
		return []string{lowercase.Name, cs.StopName}
	case "de":
		return []string{lowercase.Name, de.StopName}
	case "el":
		return []string{lowercase.Name, el.StopName}
	case "es":
		return []string{lowercase.Name, es.StopName}
	case "eu":
		return []string{lowercase.Name, eu.StopName}
	case "fr":
		return []string{lowercase.Name, fr.ElisionName, fr.StopName}
	case "ga":
		return []string{lowercase.Name, ga.ElisionName, ga.StopName}
	case "gl":
		return []string{lowercase.Name, gl.StopName}
	case "hy":
		return []string{lowercase.Name, hy.StopName}
	case "id":
		return []string{lowercase.Name, id.StopName}
	case "it":
		return []string{lowercase.Name, it.ElisionName, it.StopName}
	case "pt":
		return []string{lowercase.Name, pt.StopName}
	case "ru":
		return []string{lowercase.Name, ru.StopName}
	}
	return nil
}
