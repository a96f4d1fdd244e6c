package corpus

import "strings"

// pageFolders are what browsers add to the name of a page that they save, in
// the languages that they speak, for the folder with its images and frames.
var pageFolders = []string{
	"_files", ".files", "-files", "_Files", "-Dateien", "_fichiers", "-fichiers", "_archivos", "_ficheros", "_file", "-file", "_arquivos", "_ficheiros",
	"_bestanden", "-filer", "_filer", "_tiedostot", "-tiedostot", "_pliki", "_soubory", "_fails", "_fájlok", "_elemei", "_fitxers", "_datoteke", "_bylos", "_failid", "_dosyalar", "_kartela",
}

// PageFolder reports whether a folder of that name holds what belongs to a saved
// page beside it, which is no story, and the page's name without its extension.
func PageFolder(name string) (page string, ok bool) {
	for _, suffix := range pageFolders {
		if page, ok := strings.CutSuffix(name, suffix); ok && page != "" {
			return page, true
		}
	}
	return "", false
}
