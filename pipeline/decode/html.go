package decode

import "dateline/article"

func decodeHTML(raw article.Raw) (article.Article, error) {
	return article.Article{}, problem("unsupported", "HTML is not read yet")
}
